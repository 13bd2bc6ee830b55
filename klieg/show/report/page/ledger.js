// The ledger: marks, cards, filter, keys.
(function(){
  var d=document,body=d.body,$=klieg.$,$$=klieg.$$;
  var marks=$$('.m').sort(function(a,b){return a.dataset.n-b.dataset.n}),panel=$('.panel'),cols=$('.cols'),live=$('#live'),find=$('#find'),segs=$$('.seg'),hint=$('#shown'),clear=$('#clear');
  if(!marks.length||!panel)return;
  var cur=0,verdicts={},texts={},places={};
  marks.forEach(function(m){texts[m.dataset.n]=$('#c'+m.dataset.n).textContent.toLowerCase()});
  $$('.map a').forEach(function(a){places[a.dataset.n]=a});
  function visible(){return marks.filter(function(m){return !m.classList.contains('off')})}
  function mark(n){return $('#m'+n)}
  function show(n,focus){
    var m=mark(n),c=$('#c'+n);if(!m||!c)return;
    marks.forEach(function(x){x.classList.toggle('on',x===m);if(x===m)x.setAttribute('aria-current','true');else x.removeAttribute('aria-current')});
    $$('.card.on').forEach(function(x){x.classList.remove('on')});c.classList.add('on');
    panel.className='panel open '+c.dataset.v;cols.classList.add('open-card');body.classList.add('has-card');
    if(places[cur])places[cur].classList.remove('here');places[n].classList.add('here');
    cur=n;panel.scrollTop=0;
    var v=visible(),i=v.indexOf(m);$('#pos').textContent=v.length===marks.length?'Claim '+n+' of '+marks.length:'Claim '+n+(i>=0?' · '+(i+1)+' of '+v.length+' marked':'');
    history.replaceState(null,'','#c'+n);
    if(focus==='card'){$('h2',c).focus({preventScroll:true});inView(m)}else if(focus==='mark'){m.focus({preventScroll:true});inView(m)}
    live.textContent='Claim '+n+': '+$('.word',c).textContent+'. '+$('.why1',c).textContent;
  }
  function inView(m){
    var wide=innerWidth>1020,r=m.getBoundingClientRect(),cb=cols.getBoundingClientRect(),to=scrollY;
    var room=wide?innerHeight*.85:innerHeight-panel.offsetHeight-8; // on a phone the card lies over the lower part
    if(r.top<64||r.bottom>room)to=scrollY+r.top-(wide?innerHeight*.3:Math.max(52,Math.min(80,room-r.height)));
    if(wide)to=Math.max(Math.min(to,scrollY+cb.bottom-panel.offsetHeight-64),Math.min(scrollY+r.top-80,scrollY+cb.top-40));
    if(Math.abs(to-scrollY)>2)scrollTo({top:to});
  }
  function close(){
    if(!cur)return;var m=mark(cur);marks.forEach(function(x){x.classList.remove('on');x.removeAttribute('aria-current')});
    panel.classList.remove('open');cols.classList.remove('open-card');places[cur].classList.remove('here');body.classList.remove('has-card');
    history.replaceState(null,'',location.pathname+location.search);m.focus({preventScroll:true});cur=0;
  }
  function step(k){var v=visible();if(!v.length)return;var i=-1;v.forEach(function(m,j){if(+m.dataset.n===cur)i=j});
    if(i<0){if(cur){i=0;while(i<v.length&&+v[i].dataset.n<cur)i++;if(k>0)i--;}else i=k>0?-1:v.length}
    i=Math.max(0,Math.min(v.length-1,i+k));show(+v[i].dataset.n,'mark')}
  function apply(){
    var q=find.value.trim().toLowerCase(),any=Object.keys(verdicts).length;
    marks.forEach(function(m){var ok=(!any||verdicts[m.dataset.v])&&(!q||texts[m.dataset.n].indexOf(q)>=0);m.classList.toggle('off',!ok);places[m.dataset.n].classList.toggle('off',!ok)});
    var n=visible().length;hint.textContent=n===marks.length?(n===1?'The one claim is marked.':'All '+n+' claims are marked.'):(n||'None')+' of '+marks.length+(n===1?' claims is marked.':' claims are marked.');clear.hidden=n===marks.length&&!any&&!q;
    $$('.brief li').forEach(function(li){li.hidden=mark(li.dataset.n).classList.contains('off')});
    $$('.brief section').forEach(function(s){if($('li',s))s.hidden=!$$('li:not([hidden])',s).length});
    $('#nobrief').hidden=!!$$('.brief section:not([hidden])').length;
  }
  function reset(){verdicts={};find.value='';segs.forEach(function(s){s.setAttribute('aria-pressed','false')});apply()}
  segs.forEach(function(s){s.addEventListener('click',function(){var v=s.dataset.v,on=!verdicts[v];if(on)verdicts[v]=1;else delete verdicts[v];s.setAttribute('aria-pressed',on?'true':'false');apply()})});
  d.addEventListener('click',function(e){
    var a=e.target.closest('a[href^="#c"]');
    if(a&&/^#c\d+$/.test(a.getAttribute('href'))){e.preventDefault();show(+a.getAttribute('href').slice(2),a.classList.contains('m')?'':a.closest('.map')?'mark':'card');return}
    var b=e.target.closest('button');if(!b)return;
    if(b.dataset.step)step(+b.dataset.step);
    else if(b.id==='close')close();
    else if(b.id==='clear'){reset();find.focus()}
  });
  d.addEventListener('input',function(e){
    if(e.target===find)return apply();
    var f=e.target.closest('.form');if(!f)return;
    var g=function(k){return $('[name='+k+']',f).value},sh=function(x){return "'"+x.replace(/'/g,"'\\''")+"'"};
    $('code',f).textContent='klieg judge '+f.dataset.id+' --verdict '+sh(g('verdict'))+' --because '+sh(g('because'))+' --by '+sh(g('by'));
  });
  d.addEventListener('keydown',function(e){
    if(e.ctrlKey||e.metaKey||e.altKey||$('#keysd').open)return;
    var t=e.target,typing=klieg.typing(t);
    if(e.key==='Escape'){if(t===find&&find.value){find.value='';apply()}else if(typing)t.blur();else if(cur)close();else reset();return}
    if(typing){if(t===find&&e.key==='Enter'){e.preventDefault();cur=0;step(1)}return}
    if(e.key==='Enter'&&t.classList&&t.classList.contains('m')){e.preventDefault();show(+t.dataset.n,'card');return}
    if((e.key==='ArrowDown'||e.key==='ArrowUp')&&t.classList&&t.classList.contains('m')){e.preventDefault();step(e.key==='ArrowDown'?1:-1);return}
    if(!klieg.keys())return;
    if(e.key==='j'||e.key==='k'){e.preventDefault();step(e.key==='j'?1:-1)}
    else if(e.key==='/'){e.preventDefault();find.focus()}
    else if(/^[1-7]$/.test(e.key)){var s=segs[+e.key-1];if(s&&!s.disabled)s.click()}
  });
  var m=/^#c(\d+)$/.exec(location.hash);if(m){show(+m[1],'mark');addEventListener('load',function(){setTimeout(function(){panel.scrollTop=0;if(cur)inView(mark(cur))},0)})}
  apply();
})();
